/// The contracts of every event as Avro schemas, their compatibility, and records in Avro. Nothing else knows Avro.
@NullMarked
package io.alphapanda.schemas;

import org.jspecify.annotations.NullMarked;
