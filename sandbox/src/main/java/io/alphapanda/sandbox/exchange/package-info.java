/// The exchange itself, behind one façade: [Exchange]. It knows no HTTP and no JSON.
@NullMarked
package io.alphapanda.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
