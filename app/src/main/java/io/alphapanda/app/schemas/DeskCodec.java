package io.alphapanda.app.schemas;

import io.alphapanda.app.config.RecordConfiguration;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.schemas.contract.Contracts;
import io.alphapanda.schemas.record.AvroRecords;
import io.alphapanda.schemas.record.CodecByTopic;
import io.alphapanda.schemas.record.OwnIds;
import io.alphapanda.schemas.record.SchemaIds;
import io.alphapanda.schemas.registry.RegisteredIds;
import io.alphapanda.schemas.registry.SchemaRegistry;
import java.util.Optional;

/// What the records of a desk are written and read by, as it is configured, with the registry that it may need.
public final class DeskCodec implements AutoCloseable {
    private final CodecByTopic codec;
    private final Optional<SchemaRegistry> registry;

    private DeskCodec(CodecByTopic codec, Optional<SchemaRegistry> registry) {
        this.codec = codec;
        this.registry = registry;
    }

    /// Asks no registry yet: [CodecByTopic#prepare] does.
    public static DeskCodec of(RecordConfiguration records) {
        Optional<SchemaRegistry> registry = records.registry()
                .map(address -> new SchemaRegistry(address, Pause.real()));
        return new DeskCodec(new CodecByTopic(records.standard(), records.byTopic(), () -> avro(registry)),
                registry);
    }

    private static AvroRecords avro(Optional<SchemaRegistry> registry) {
        Contracts contracts = Contracts.shipped();
        OwnIds own = new OwnIds(contracts);
        SchemaIds ids = registry.<SchemaIds>map(asked -> new RegisteredIds(asked, own)).orElse(own);
        return new AvroRecords(contracts, ids);
    }

    /// The codec itself.
    public CodecByTopic codec() {
        return codec;
    }

    @Override
    public void close() {
        registry.ifPresent(SchemaRegistry::close);
    }
}
