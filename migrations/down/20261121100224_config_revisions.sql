-- destroys: table public.config_revisions

DROP TABLE public.config_revisions;
