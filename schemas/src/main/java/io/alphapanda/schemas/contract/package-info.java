/// The contract of every kind of event, kept by hand as an Avro schema: `schemas/events/*.avsc`, and what was released
/// of it: `schemas/released/<number>/*.avsc`. Both travel in the jar.
///
/// In: those files. Out: what they say, field by field. Start at [io.alphapanda.schemas.contract.Contracts].
@NullMarked
package io.alphapanda.schemas.contract;

import org.jspecify.annotations.NullMarked;
