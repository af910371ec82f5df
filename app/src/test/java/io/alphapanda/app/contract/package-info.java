/// What every decider must keep, whatever it decides: the same bytes out, however often it is stopped and resumed.
///
/// A new decider joins the list in [RegisteredDeciders]; the build fails until it does. Start at
/// [DeciderContractTest].
package io.alphapanda.app.contract;
