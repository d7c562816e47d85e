// Zooms the pictures of a page: buttons, + - 0, Ctrl with the wheel, and dragging. Without it a
// picture stands there in its own size.
(() => {
  const steps = { in: 1.25, out: 0.8 };

  function view(figure) {
    const stage = figure.querySelector(".stage");
    const svg = stage.querySelector("svg");
    const shown = figure.querySelector(".scale");
    const box = svg.viewBox.baseVal;
    // Graphviz writes points; on the screen one of them is 4/3 pixels.
    const width = (box.width * 4) / 3;
    let scale = 1;

    function zoom(wanted, at) {
      const next = Math.min(8, Math.max(0.05, wanted));
      const bounds = stage.getBoundingClientRect();
      const x = at ? at.clientX - bounds.left : stage.clientWidth / 2;
      const y = at ? at.clientY - bounds.top : stage.clientHeight / 2;
      const left = (stage.scrollLeft + x) * (next / scale) - x;
      const top = (stage.scrollTop + y) * (next / scale) - y;
      scale = next;
      svg.style.width = `${width * scale}px`;
      svg.style.height = "auto";
      stage.scrollTo(left, top);
      shown.textContent = `${Math.round(scale * 100)} %`;
    }

    function fit() {
      const height = (box.height * 4) / 3;
      zoom(Math.min(1, (stage.clientWidth - 4) / width, (stage.clientHeight - 4) / height));
      stage.scrollTo(0, 0);
    }

    const actions = {
      in: () => zoom(scale * steps.in),
      out: () => zoom(scale * steps.out),
      real: () => zoom(1),
      fit,
    };
    for (const button of figure.querySelectorAll("button[data-zoom]"))
      button.addEventListener("click", () => actions[button.dataset.zoom]());

    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = { "+": "in", "=": "in", "-": "out", 0: "fit", 1: "real" }[event.key];
      if (!action) return;
      event.preventDefault();
      actions[action]();
    });

    stage.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(scale * Math.exp(-event.deltaY / 300), event);
      },
      { passive: false },
    );

    let held = null;
    stage.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.pointerType === "touch") return;
      held = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop };
    });
    window.addEventListener("pointermove", (event) => {
      if (!held) return;
      if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > 4)
        stage.classList.add("dragged"); // and not a click with an unsteady hand
      stage.scrollTo(held.left + held.x - event.clientX, held.top + held.y - event.clientY);
    });
    window.addEventListener("pointerup", () => {
      held = null;
      // After the click that ends a drag, which is to lead nowhere.
      setTimeout(() => stage.classList.remove("dragged"), 0);
    });
    stage.addEventListener("click", (event) => {
      if (stage.classList.contains("dragged")) event.preventDefault();
    });
    stage.addEventListener("dragstart", (event) => event.preventDefault());

    figure.classList.add("live");
    fit();
  }

  document.querySelectorAll("figure.diagram").forEach(view);
})();
