/// Dead letters: looking at them, counting them, and giving their records back to their topics.
///
/// In: `market….dlq`, `{account}….dlq`, and the commands that say which letters are dealt with. Out: records on their
/// own topics, and such commands. Start at [LetterBook] and [Replay]; what differs between logs is behind
/// [LetterStore].
@NullMarked
package io.alphapanda.eventlog.deadletter;

import org.jspecify.annotations.NullMarked;
