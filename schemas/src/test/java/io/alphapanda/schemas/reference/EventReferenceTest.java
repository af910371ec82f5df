package io.alphapanda.schemas.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.schemas.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventReferenceTest {
    private static final Path PAGE = Path.of(System.getProperty("panda.root", "no panda.root"))
            .resolve("docs/reference/events.md");

    @Test
    void the_page_is_what_the_contracts_say() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("make it again: ./alpha-panda schemas reference >docs/reference/events.md")
                .isEqualTo(EventReference.page(Contracts.shipped()));
    }

    @Test
    void every_event_is_there_with_its_topic_its_publisher_and_what_its_fields_count() {
        String page = EventReference.page(Contracts.shipped());
        for (EventType type : EventType.values()) {
            assertThat(page).contains("\n## " + type.wireName() + "\n");
        }
        assertThat(page).contains(
                "- `{account}.orders.filled`: published by `broker-trading`, `paper-trading`; key strategy instrument,"
                        + " 3 partitions, kept for 30 d.",
                "| `last_px` | decimal | rupees | The price of this fill; FIX LastPx. |",
                "| `bids[].quantity` | integer | units | Units waiting at this price. |",
                "| `asks[].price` | decimal | rupees | The price of the level. |",
                "One of `BUY`, `SELL`. Which way an order goes");
    }
}
