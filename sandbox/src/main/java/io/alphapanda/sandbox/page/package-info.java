/// What a browser sees: the page at `/`, its figures as they were last drawn, and the login.
///
/// - **In:** the state of everything. **Out:** HTML and the JSON that it reads.
/// - **Start at** [PageState].
@NullMarked
package io.alphapanda.sandbox.page;

import org.jspecify.annotations.NullMarked;
