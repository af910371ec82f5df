/// What may change in a contract: older readers must read what newer writers write, and newer readers what older ones
/// wrote, for every release of a major version.
///
/// In: the contracts of today and of every release. Out: a verdict on each type. Start at
/// [io.alphapanda.schemas.check.SchemaCheck].
@NullMarked
package io.alphapanda.schemas.check;

import org.jspecify.annotations.NullMarked;
