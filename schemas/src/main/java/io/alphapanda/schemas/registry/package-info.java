/// A schema registry, by its standard HTTP interface: contracts are registered there, and records numbered by it.
///
/// In: contracts, and an address. Out: numbers. Start at [io.alphapanda.schemas.registry.SchemaRegistry].
@NullMarked
package io.alphapanda.schemas.registry;

import org.jspecify.annotations.NullMarked;
