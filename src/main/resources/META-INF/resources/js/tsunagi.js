// Every page works without this file. It only puts the focus where a reader needs it.
"use strict";
(() => {
  const focusProblems = (root) => {
    const problems = root.querySelector("#problems");
    if (problems) problems.focus();
  };
  focusProblems(document);
  document.addEventListener("htmx:afterSwap", (event) => focusProblems(event.target));

  // A press in place takes only the part it asked for. Whatever else comes back (the sign-in, a refusal, a line that is
  // gone, nothing at all) concerns the whole page, so the press is sent again as it would be without scripts.
  const asPage = ({ detail }) => {
    const press = detail.requestConfig.elt;
    if (press.form && press.hasAttribute("formaction")) press.form.requestSubmit(press);
  };
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, pathInfo } = event.detail;
    if (xhr.status === 200 && pathInfo.responsePath === pathInfo.requestPath) return;
    event.preventDefault();
    asPage(event);
  });
  document.addEventListener("htmx:sendError", asPage);

  // What is typed leaves those of the page whom it finds; sent, the server looks through everyone with its own, finer rules.
  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)).replace(/[\s・.,、]/g, "");
  document.addEventListener("input", ({ target, isComposing }) => {
    if (!target.dataset.none) return;
    // A kana half typed ends in a letter still.
    const typed = fold(isComposing ? target.value.replace(/[a-zａ-ｚ]+$/i, "") : target.value);
    const number = /^[0-9]+$/.test(typed);
    let found = 0;
    for (const one of document.querySelectorAll("[data-finds]")) {
      const words = one.dataset.finds.toLowerCase();
      one.hidden = number ? !words.split(" ").includes(typed) : !words.includes(typed);
      if (!one.hidden) found++;
    }
    document.getElementById(target.id + "-found").textContent = found ? "" : target.dataset.none;
  });

  // Pressing twice sends once.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    else if (event.target.method === "post" && !event.defaultPrevented) event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
})();
