CREATE TABLE public.config_revisions (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  project_id character varying NOT NULL,
  config_key character varying NOT NULL,
  version bigint NOT NULL,
  content jsonb NOT NULL,
  created_by_user_id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT config_revisions_pkey PRIMARY KEY (id),
  CONSTRAINT config_revisions_project_id_config_key_version_key UNIQUE (project_id, config_key, version),
  CONSTRAINT fk_config_revisions_configs FOREIGN KEY (project_id, config_key) REFERENCES public.configs(project_id, key) ON DELETE CASCADE,
  CONSTRAINT fk_config_revisions_users FOREIGN KEY (created_by_user_id) REFERENCES public.users(id)
);

COMMENT ON TABLE public.config_revisions IS 'Every configuration that ever was, as it was';

CREATE INDEX idx_config_revisions_content ON public.config_revisions USING gin (content);

CREATE INDEX idx_config_revisions_created_by_user_id ON public.config_revisions USING btree (created_by_user_id);
