// Every page works without this file. It only puts the focus where a reader needs it.
"use strict";
(() => {
  const focusProblems = (root) => {
    const problems = root.querySelector("#problems");
    if (problems) problems.focus();
  };
  focusProblems(document);
  document.addEventListener("htmx:afterSwap", (event) => focusProblems(event.target));

  // What cannot be done in place (the session has ended, the line is gone) is done as a page without scripts would.
  const asPage = ({ detail }) => {
    if (detail.elt.form && detail.elt.hasAttribute("formaction")) detail.elt.form.requestSubmit(detail.elt);
  };
  document.addEventListener("htmx:responseError", asPage);
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
