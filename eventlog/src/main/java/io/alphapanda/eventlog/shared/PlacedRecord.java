package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.Place;

/// A record at its place.
public record PlacedRecord(Place place, StoredRecord record) {}
