/// The contracts of every event as Avro schemas, their compatibility, and records in Avro. Nothing else knows Avro.
///
/// - `contract`: the schema files and what they say.   `check`: what may change in them.
/// - `record`: events as Avro records.   `registry`: a schema registry.   `reference`: the page for people.
@NullMarked
package io.alphapanda.schemas;

import org.jspecify.annotations.NullMarked;
