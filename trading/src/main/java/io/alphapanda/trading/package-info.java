/// Decisions about money: how much, whether, at what price, at what cost, and what is left.
///
/// `risk` judges and sizes, `gateway` writes intents, `venue` simulates fills, `charges` prices them,
/// `portfolio` keeps the books. Deciders and pure functions only: no clock, no I/O, no threads.
@NullMarked
package io.alphapanda.trading;

import org.jspecify.annotations.NullMarked;
