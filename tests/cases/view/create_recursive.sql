-- A recursive view, and one that checks what is inserted through it.

-- before

-- after
CREATE TABLE t (id integer, parent integer);
CREATE RECURSIVE VIEW tree (id, depth) AS
  SELECT id, 1 FROM t WHERE parent IS NULL
  UNION ALL
  SELECT t.id, depth + 1 FROM t JOIN tree ON t.parent = tree.id;
CREATE VIEW roots AS SELECT id FROM t WHERE parent IS NULL WITH LOCAL CHECK OPTION;
CREATE VIEW few AS SELECT id FROM roots WHERE id < 10 WITH CASCADED CHECK OPTION;

-- plan
CREATE TABLE public.t (
  id integer,
  parent integer
);
CREATE VIEW public.roots WITH (check_option='local') AS
 SELECT t.id
   FROM public.t
  WHERE (t.parent IS NULL);
CREATE VIEW public.few WITH (check_option='cascaded') AS
 SELECT roots.id
   FROM public.roots
  WHERE (roots.id < 10);
CREATE VIEW public.tree AS
 WITH RECURSIVE tree(id, depth) AS (
         SELECT t.id,
            1 AS "?column?"
           FROM public.t
          WHERE (t.parent IS NULL)
        UNION ALL
         SELECT t.id,
            (tree_1.depth + 1)
           FROM (public.t
             JOIN tree tree_1 ON ((t.parent = tree_1.id)))
        )
 SELECT tree.id,
    tree.depth
   FROM tree;

-- plan from 16
CREATE TABLE public.t (
  id integer,
  parent integer
);
CREATE VIEW public.roots WITH (check_option='local') AS
 SELECT id
   FROM public.t
  WHERE (parent IS NULL);
CREATE VIEW public.few WITH (check_option='cascaded') AS
 SELECT id
   FROM public.roots
  WHERE (id < 10);
CREATE VIEW public.tree AS
 WITH RECURSIVE tree(id, depth) AS (
         SELECT t.id,
            1 AS "?column?"
           FROM public.t
          WHERE (t.parent IS NULL)
        UNION ALL
         SELECT t.id,
            (tree_1.depth + 1)
           FROM (public.t
             JOIN tree tree_1 ON ((t.parent = tree_1.id)))
        )
 SELECT id,
    depth
   FROM tree;
