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

  // Pressing twice sends once.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    else if (event.target.method === "post" && !event.defaultPrevented) event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
})();
