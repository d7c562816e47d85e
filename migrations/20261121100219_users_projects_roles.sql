CREATE TYPE public.role_level AS ENUM ('admin', 'editor', 'viewer');

COMMENT ON TYPE public.role_level IS 'What a user may do in a project, from most to least';

CREATE FUNCTION public.update_updated_at_column()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    NEW.updated_at = now();
    RETURN NEW;
END;
$function$;

COMMENT ON FUNCTION public.update_updated_at_column() IS 'Trigger: stamps updated_at on every update';

CREATE TABLE public.users (
  id character varying NOT NULL,
  email character varying NOT NULL,
  password_hash character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT users_email_key UNIQUE (email),
  CONSTRAINT users_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.users IS 'People who can sign in';

COMMENT ON COLUMN public.users.password_hash IS 'Argon2id in PHC string format, never the password';

CREATE TABLE public.projects (
  id character varying NOT NULL,
  name character varying NOT NULL,
  api_key character varying NOT NULL,
  owner_user_id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT projects_api_key_key UNIQUE (api_key),
  CONSTRAINT projects_pkey PRIMARY KEY (id),
  CONSTRAINT fk_projects_users FOREIGN KEY (owner_user_id) REFERENCES public.users(id) ON DELETE CASCADE
);

COMMENT ON TABLE public.projects IS 'Applications whose configuration is kept here';

COMMENT ON COLUMN public.projects.api_key IS 'What the application presents to read its configuration';

CREATE TABLE public.roles (
  user_id character varying NOT NULL,
  project_id character varying NOT NULL,
  role_level public.role_level NOT NULL,
  CONSTRAINT roles_pkey PRIMARY KEY (user_id, project_id),
  CONSTRAINT fk_roles_projects FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE,
  CONSTRAINT fk_roles_users FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE
);

COMMENT ON TABLE public.roles IS 'Who may do what in which project';

CREATE INDEX idx_projects_owner_user_id ON public.projects USING btree (owner_user_id);

CREATE INDEX idx_roles_project_id ON public.roles USING btree (project_id);

CREATE TRIGGER update_projects_updated_at BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE TRIGGER update_users_updated_at BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();
