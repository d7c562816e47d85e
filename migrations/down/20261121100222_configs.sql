-- destroys: table public.configs
-- destroys: table public.config_schemas

DROP TABLE public.configs;

DROP TABLE public.config_schemas;
