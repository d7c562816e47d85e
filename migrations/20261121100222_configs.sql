CREATE TABLE public.config_schemas (
  id character varying NOT NULL,
  name character varying NOT NULL,
  schema_content text NOT NULL,
  created_by_user_id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT config_schemas_pkey PRIMARY KEY (id),
  CONSTRAINT fk_config_schemas_users FOREIGN KEY (created_by_user_id) REFERENCES public.users(id) ON DELETE CASCADE
);

COMMENT ON TABLE public.config_schemas IS 'JSON Schemas that configurations must satisfy';

COMMENT ON COLUMN public.config_schemas.schema_content IS 'The JSON Schema as its author wrote it';

CREATE TABLE public.configs (
  project_id character varying NOT NULL,
  key character varying NOT NULL,
  schema_id character varying NOT NULL,
  content jsonb NOT NULL,
  version bigint DEFAULT 1 NOT NULL,
  updated_by_user_id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT configs_pkey PRIMARY KEY (project_id, key),
  CONSTRAINT configs_version_check CHECK ((version >= 1)),
  CONSTRAINT fk_configs_config_schemas FOREIGN KEY (schema_id) REFERENCES public.config_schemas(id) ON DELETE RESTRICT,
  CONSTRAINT fk_configs_projects FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE,
  CONSTRAINT fk_configs_users FOREIGN KEY (updated_by_user_id) REFERENCES public.users(id)
);

COMMENT ON TABLE public.configs IS 'The current configuration of a project under each key';

COMMENT ON COLUMN public.configs.version IS 'Counts up with every change of content';

CREATE INDEX idx_config_schemas_created_by_user_id ON public.config_schemas USING btree (created_by_user_id);

CREATE INDEX idx_configs_content ON public.configs USING gin (content);

CREATE INDEX idx_configs_schema_id ON public.configs USING btree (schema_id);

CREATE INDEX idx_configs_updated_by_user_id ON public.configs USING btree (updated_by_user_id);

CREATE TRIGGER update_config_schemas_updated_at BEFORE UPDATE ON public.config_schemas FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TRIGGER update_configs_updated_at BEFORE UPDATE ON public.configs FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
