package io.alphapanda.services.readcache;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.services.readcache.CacheChange.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryReadCacheTest extends ReadCacheContract {
    private static final long HOUR_MICROS = 3_600_000_000L;

    @Override
    protected ReadCache openEmpty() {
        return new MemoryReadCache();
    }

    @Test
    void what_has_its_time_goes_by_the_time_of_the_events() {
        try (MemoryReadCache cache = new MemoryReadCache()) {
            Count day = new Count("day", 1, Optional.of(Duration.ofDays(2)));
            Count always = new Count("always", 1, Optional.empty());
            cache.take(1, List.of(new CacheStep(Optional.of("mark"), 0, List.of(day, always))));
            cache.take(2, List.of(new CacheStep(Optional.of("mark"), HOUR_MICROS - 1, List.of(day))));
            assertThat(cache.find("day")).as("the mark still stands").hasValue("1");
            cache.take(3, List.of(new CacheStep(Optional.of("mark"), HOUR_MICROS, List.of(day))));
            assertThat(cache.find("day")).as("the mark is gone").hasValue("2");
            cache.take(4, List.of(new CacheStep(Optional.empty(), 49 * HOUR_MICROS - 1, List.of())));
            assertThat(cache.find("day")).hasValue("2");
            cache.take(5, List.of(new CacheStep(Optional.empty(), 49 * HOUR_MICROS, List.of())));
            assertThat(cache.findAll("")).containsOnlyKeys("always");
        }
    }
}
