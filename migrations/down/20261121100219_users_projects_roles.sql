-- destroys: table public.roles
-- destroys: table public.projects
-- destroys: table public.users

DROP TABLE public.roles;

DROP TABLE public.projects;

DROP TABLE public.users;

DROP FUNCTION public.update_updated_at_column();

DROP TYPE public.role_level;
