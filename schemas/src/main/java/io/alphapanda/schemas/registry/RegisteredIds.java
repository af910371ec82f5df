package io.alphapanda.schemas.registry;

import io.alphapanda.schemas.contract.EventSchema;
import io.alphapanda.schemas.record.OwnIds;
import io.alphapanda.schemas.record.SchemaIds;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers that a registry gave. Records numbered without a registry are read as well.
///
/// The registry is asked once for each topic that is written and once for each number that is read. It never registers
/// anything by itself: what is new in a contract should come from a person, or a release.
public final class RegisteredIds implements SchemaIds {
    private final SchemaRegistry registry;
    private final OwnIds own;
    private final Map<String, Integer> byTopic = new ConcurrentHashMap<>();

    /// @param own for records that no registry numbered
    public RegisteredIds(SchemaRegistry registry, OwnIds own) {
        this.registry = registry;
        this.own = own;
    }

    @Override
    public int idOf(String topicName, EventSchema schema) {
        Integer known = byTopic.get(topicName);
        if (known == null) {
            known = registry.find(SchemaRegistry.subjectOf(topicName), schema)
                    .orElseThrow(() -> new RegistryFailure("the schema registry at " + registry
                            + " has not this build's contract of " + schema.type() + " under "
                            + SchemaRegistry.subjectOf(topicName) + "; run: alpha-panda schemas register"));
            byTopic.put(topicName, known);
        }
        return known;
    }

    @Override
    public EventSchema schemaOf(int id) {
        return OwnIds.isOwn(id) ? own.schemaOf(id) : registry.schema(id);
    }
}
