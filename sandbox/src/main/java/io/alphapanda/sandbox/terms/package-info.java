/// The broker's words that every part of the sandbox uses: varieties, products, refusals.
@NullMarked
package io.alphapanda.sandbox.terms;

import org.jspecify.annotations.NullMarked;
