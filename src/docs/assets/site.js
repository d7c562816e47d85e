// The search of the documentation: "/" goes there, the arrows choose, Enter leads on.
(() => {
  const most = 30;
  const index = window.schemadiffIndex ?? [];
  const root = document.documentElement.dataset.root;
  const query = document.getElementById("query");
  const list = document.getElementById("found");
  const told = document.getElementById("told");
  let shown = [];
  let chosen = -1;

  // The folded texts, once.
  const folded = index.map(([title, , , more]) => [title.toLowerCase(), more.toLowerCase()]);

  // The better the smaller; -1 is no match. All words have to be somewhere.
  function rank(place, words) {
    const [title, more] = folded[place];
    let sum = 0;
    for (const word of words) {
      const at = title.indexOf(word);
      if (title === word) sum += 0;
      else if (at === 0) sum += 1;
      else if (at > 0 && /[^\p{L}\p{N}]/u.test(title[at - 1])) sum += 2;
      else if (at > 0) sum += 3;
      else if (more.includes(word)) sum += 5;
      else return -1;
    }
    // A table before its columns, and these before constraints and indexes.
    const [, what, target] = index[place];
    const part = what === "column" ? 0.2 : target.includes("#") ? 0.4 : 0;
    return sum + part + title.length / 10000;
  }

  function find(text) {
    const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
    if (words.length === 0) return null;
    const found = [];
    for (let place = 0; place < index.length; place += 1) {
      const ranked = rank(place, words);
      if (ranked >= 0) found.push([ranked, place]);
    }
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return found.map(([, place]) => index[place]);
  }

  function address(target) {
    const [path, anchor] = target.split("#");
    return `${root}${path}.html${anchor ? `#${anchor}` : ""}`;
  }

  function choose(next) {
    chosen = next;
    shown.forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
    if (chosen < 0) query.removeAttribute("aria-activedescendant");
    else {
      query.setAttribute("aria-activedescendant", shown[chosen].id);
      shown[chosen].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    list.hidden = true;
    query.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function show() {
    const found = find(query.value);
    list.replaceChildren();
    shown = [];
    if (found === null) {
      told.textContent = "";
      close();
      return;
    }
    for (const [title, what, target, more] of found.slice(0, most)) {
      const item = document.createElement("li");
      item.id = `found-${shown.length}`;
      item.setAttribute("role", "option");
      for (const [text, name] of [[title, "title"], [what, "what"], [more, "more"]]) {
        const span = document.createElement("span");
        span.className = name;
        span.textContent = text;
        item.append(span, " ");
      }
      item.addEventListener("mousedown", (event) => event.preventDefault()); // keep the focus
      item.addEventListener("click", () => location.assign(address(target)));
      item.dataset.target = target;
      shown.push(item);
      list.append(item);
    }
    told.textContent = found.length === 1 ? "1 found" : `${found.length} found`;
    if (found.length === 0 || found.length > most) {
      const note = document.createElement("li");
      note.className = "note";
      note.setAttribute("role", "option");
      note.setAttribute("aria-disabled", "true");
      note.textContent =
        found.length === 0 ? "Nothing found" : `${found.length - most} more: say more of the name`;
      list.append(note);
    }
    list.hidden = false;
    query.setAttribute("aria-expanded", "true");
    choose(shown.length > 0 ? 0 : -1);
  }

  query.addEventListener("input", show);
  query.addEventListener("focus", () => query.value && show());
  query.addEventListener("blur", close);
  query.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (list.hidden) query.blur();
      else close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      else if (shown.length > 0) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose((chosen + step + shown.length) % shown.length);
      }
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(address(shown[chosen].dataset.target));
      close();
    }
  });

  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    query.focus();
    query.select();
  });
})();
