// Trades with the broker's own JavaScript library. Arguments: the folder that holds node_modules/kiteconnect, the address
// of the sandbox, api key, secret, a request token, a symbol. Prints one line for each thing that worked; fails at the first that did not.
"use strict";
const assert = require("node:assert");
const { createRequire } = require("node:module");
const path = require("node:path");

const [folder, host, apiKey, secret, requestToken, symbol] = process.argv.slice(2);
const { KiteConnect, KiteTicker } = createRequire(path.join(folder, "here.js"))("kiteconnect");
const done = what => console.log("done: " + what);
const kite = new KiteConnect({ api_key: apiKey, root: `http://${host}` });
const updates = [];
const ticks = [];

async function until(what, holds) {
  const end = Date.now() + 20000;
  while (!(await holds())) {
    assert(Date.now() < end, "waited in vain for " + what);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
const order = async id => (await kite.getOrders()).find(each => each.order_id === id);
const statusOf = async id => (await order(id))?.status;

async function main() {
  const session = await kite.generateSession(requestToken, secret);
  kite.setAccessToken(session.access_token);
  assert.strictEqual((await kite.getProfile()).user_id, session.user_id);
  done("login");
  const instruments = await kite.getInstruments(["NSE"]);
  const token = Number(instruments.find(each => each.tradingsymbol === symbol).instrument_token);
  const key = "NSE:" + symbol;
  const quote = (await kite.getQuote([key]))[key];
  assert.strictEqual(quote.instrument_token, token);
  assert((await kite.getLTP([key]))[key].last_price > 0);
  assert((await kite.getOHLC([key]))[key].ohlc.close > 0);
  done("market data");

  const ticker = new KiteTicker({ api_key: apiKey, access_token: session.access_token, root: `ws://${host}/` });
  ticker.on("ticks", arrived => ticks.push(...arrived));
  ticker.on("order_update", update => updates.push(update));
  ticker.on("connect", () => { ticker.subscribe([token]); ticker.setMode(ticker.modeFull, [token]); });
  ticker.connect();
  await until("a full tick", () => ticks.some(tick => tick.mode === "full" && tick.instrument_token === token));
  done("ticks");

  const low = Math.floor(quote.last_price * 0.97);
  const terms = { exchange: "NSE", tradingsymbol: symbol, transaction_type: "BUY", quantity: 1, product: "CNC" };
  const resting = (await kite.placeOrder("regular", { ...terms, order_type: "LIMIT", price: low, tag: "official js" })).order_id;
  await until("a resting order", async () => (await statusOf(resting)) === "OPEN");
  await kite.modifyOrder("regular", resting, { price: low + 1 });
  await until("a changed order", async () => (await order(resting)).price === low + 1);
  await kite.cancelOrder("regular", resting);
  await until("a cancelled order", async () => (await statusOf(resting)) === "CANCELLED");
  done("place, modify, cancel");

  const bought = (await kite.placeOrder("regular", { ...terms, order_type: "MARKET", market_protection: -1 })).order_id;
  await until("a filled order", async () => (await statusOf(bought)) === "COMPLETE");
  assert((await kite.getOrderTrades(bought)).length > 0);
  assert((await kite.getOrderHistory(bought)).at(-1).status === "COMPLETE");
  assert((await kite.getPositions()).net.some(position => position.tradingsymbol === symbol && position.quantity >= 1));
  assert((await kite.getMargins("equity")).net > 0);
  done("books");

  await until("order updates", () => updates.some(update => update.order_id === bought && update.status === "COMPLETE")
    && updates.some(update => update.order_id === resting && update.status === "CANCELLED"));
  done("order updates");
  await assert.rejects(kite.placeOrder("regular", { ...terms, order_type: "MARKET" }),
    error => error.error_type === "InputException" && /market protection/.test(error.message));
  done("refusal");
  await kite.invalidateAccessToken();
  await assert.rejects(kite.getProfile(), error => error.error_type === "TokenException");
  done("logout");
  process.exit(0);
}
main().catch(error => {
  console.error(error);
  process.exit(1);
});
