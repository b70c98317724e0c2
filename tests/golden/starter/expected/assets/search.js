// Searching the index: without this script the page is the whole index; with it, what does not fit is hidden.
(function () {
  "use strict";
  var box = document.getElementById("search");
  var said = document.getElementById("found");
  var entries = Array.prototype.slice.call(document.querySelectorAll("[data-words]"));
  var groups = Array.prototype.slice.call(document.querySelectorAll("[data-group]"));

  // "financiële" is found by "financiele": marks on letters never stand between a reader and a page.
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  var texts = entries.map(function (entry) {
    return plain(entry.textContent + " " + entry.getAttribute("data-words"));
  });

  function look() {
    var asked = plain(box.value).split(/\s+/).filter(Boolean);
    var count = 0;
    entries.forEach(function (entry, at) {
      var fits = asked.every(function (word) { return texts[at].indexOf(word) !== -1; });
      entry.hidden = !fits;
      count += fits ? 1 : 0;
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector("[data-words]:not([hidden])");
    });
    var words = count === 0 ? "data-none" : count === 1 ? "data-one" : "data-many";
    said.textContent = asked.length ? said.getAttribute(words).replace("#", count) : "";
  }

  var wanted = new URLSearchParams(window.location.search).get("q");
  if (wanted) { box.value = wanted; }
  document.getElementById("searching").hidden = false;
  box.addEventListener("input", look);
  document.getElementById("searching").addEventListener("submit", function (event) { event.preventDefault(); look(); });
  look();
})();
