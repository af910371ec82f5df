const byId = id => document.getElementById(id);

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function write(node, text) {
  if (node.textContent !== String(text)) node.textContent = text;
}

function notice(id, text) {
  write(byId(id), text);
  byId(id).hidden = !text;
}

// Lakhs and crores: 1,23,456.50.
const whole = new Intl.NumberFormat("en-IN", { maximumFractionDigits: 0 });
const rupees = new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2, maximumFractionDigits: 4 });
const calendarDay = new Intl.DateTimeFormat("en-IN", { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

const plain = words => words.toLowerCase().replaceAll("_", " ");
const seconds = millis => `${millis / 1000} s`;
