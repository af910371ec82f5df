const LEVELS = 5;
const cards = new Map();

function bookCard(key) {
  const card = { node: element("div", undefined, "book"), last: element("span"), arrow: element("i"), resting: element("p"), cells: [] };
  const title = element("h3");
  const price = element("b");
  price.append(card.arrow, card.last);
  title.append(element("span", key), price);
  const table = element("table");
  for (const width of ["21%", "29%", "29%", "21%"]) table.appendChild(element("col")).style.width = width;
  const head = table.createTHead().insertRow();
  for (const name of ["Units", "Bid", "Ask", "Units"]) head.append(element("th", name));
  const body = table.createTBody();
  for (let i = 0; i < LEVELS; i++) {
    const row = body.insertRow();
    const cells = ["bid", "buy", "sell", "ask"].map(name => element("td", "–", name));
    row.append(...cells);
    card.cells.push(cells);
  }
  card.node.append(title, table, card.resting);
  return card;
}

function showBook(book) {
  if (!cards.has(book.key)) cards.set(book.key, bookCard(book.key));
  const card = cards.get(book.key);
  const price = Number(book.last);
  if (card.price && price !== card.price) {
    card.arrow.className = price > card.price ? "up" : "down";
    write(card.arrow, price > card.price ? "▲" : "▼");
  }
  card.price = price;
  write(card.last, price ? rupees.format(price) : "–");
  write(card.resting, book.resting ? `${whole.format(book.resting)} of your orders rest${book.resting === 1 ? "s" : ""} here` : "");
  const most = Math.max(1, ...book.bids.map(level => level.units), ...book.asks.map(level => level.units));
  card.cells.forEach(([bidUnits, bid, ask, askUnits], i) => {
    showLevel(bidUnits, bid, book.bids[i], most);
    showLevel(askUnits, ask, book.asks[i], most);
  });
  return card.node;
}

function showLevel(units, price, level, most) {
  write(units, level ? whole.format(level.units) : "–");
  write(price, level ? rupees.format(level.price) : "–");
  units.style.setProperty("--share", level ? `${Math.round(100 * level.units / most)}%` : "0%");
}

const HOW_OFTEN = [["once", { count: 1 }], ["5 times", { count: 5 }], ["20 times", { count: 20 }], ["1 time in 10", { probability: 0.1 }],
  ["1 time in 2", { probability: 0.5 }], ["every time", { probability: 1 }]];
const LENGTHS = [500, 1000, 2000, 5000, 10000, 60000];
const rows = new Map();

function choice(label, options) {
  const made = element("select");
  made.setAttribute("aria-label", label);
  for (const [text, value] of options) made.append(new Option(text, JSON.stringify(value)));
  return made;
}

function faultRow(fault) {
  const row = { node: element("li"), state: element("p"), button: element("button"), often: choice(`how often: ${fault.fault}`, HOW_OFTEN) };
  const words = element("div");
  words.append(element("h3", fault.fault), element("p", fault.effect), row.state);
  const controls = element("div", undefined, "controls");
  controls.append(row.often);
  if (fault.usual_length_ms) {
    row.length = choice(`how long: ${fault.fault}`, LENGTHS.map(millis => [seconds(millis), { length_ms: millis }]));
    row.length.value = JSON.stringify({ length_ms: fault.usual_length_ms });
    controls.append(row.length);
  }
  row.button.setAttribute("role", "switch");
  row.button.setAttribute("aria-label", fault.fault);
  row.button.onclick = () => row.node.className === "on" ? change("DELETE", `/${fault.fault}`)
    : change("PUT", `/${fault.fault}`, { ...JSON.parse(row.often.value), ...JSON.parse(row.length ? row.length.value : "{}") });
  controls.append(row.button);
  row.node.append(words, controls);
  return row;
}

function showFault(fault) {
  if (!rows.has(fault.fault)) rows.set(fault.fault, faultRow(fault));
  const row = rows.get(fault.fault);
  row.node.className = fault.on ? "on" : "";
  row.button.setAttribute("aria-checked", fault.on);
  write(row.button, fault.on ? "Switch off" : "Switch on");
  row.often.hidden = fault.on;
  if (row.length) row.length.hidden = fault.on;
  const struck = fault.struck ? `struck ${whole.format(fault.struck)} of ${whole.format(fault.asked)}` : "";
  write(row.state, [fault.on ? `● ON, ${howOften(fault)}` : "", struck].filter(Boolean).join(" · "));
  return row.node;
}

function howOften(fault) {
  const often = fault.left !== undefined ? `${whole.format(fault.left)} to come` : fault.probability === 1 ? "every time" : `${+(fault.probability * 100).toFixed(4)} % of the time`;
  return fault.length_ms ? `${often}, ${seconds(fault.length_ms)} each` : often;
}

function orderRow(order) {
  const row = element("tr");
  const what = element("td");
  const [exchange, symbol] = order.key.split(":");
  what.append(element("b", order.side, order.side === "BUY" ? "up" : "down"), ` ${whole.format(order.quantity)} ${exchange}:`,
    element("wbr"), symbol,
    element("small", [order.user_id, order.type, Number(order.price) ? rupees.format(order.price) : ""].filter(Boolean).join(" · ")));
  if (order.message) what.append(element("small", order.message, "why"));
  const filled = element("td", whole.format(order.filled), "number");
  if (Number(order.average)) filled.append(element("small", `at ${rupees.format(order.average)}`));
  const failed = order.status === "REJECTED";
  row.append(element("td", order.at), what, filled, element("td", failed ? `✕ ${order.status}` : order.status, failed ? "bad" : ""));
  return row;
}

function requestRow(line) {
  const row = element("tr");
  row.append(element("td", line.at), element("td", `${line.method} ${line.path}`, "path"),
    element("td", line.status >= 400 ? `✕ ${line.status}` : line.status, line.status >= 400 ? "number bad" : "number"),
    element("td", whole.format(line.millis), "number"));
  return row;
}

function socketRow(state) {
  const row = element("tr");
  const app = element("td", state.api_key);
  app.append(element("small", state.user_id));
  row.append(app, ...["instruments", "waiting", "frames", "dropped"].map(key => element("td", whole.format(state[key]), "number")));
  return row;
}
