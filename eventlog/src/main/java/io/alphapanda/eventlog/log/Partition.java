package io.alphapanda.eventlog.log;

/// One partition of a topic on a server: its records keep their order.
///
/// @param topic the topic's full name, as `paper.orders.filled`
/// @param number from 0
public record Partition(String topic, int number) implements Comparable<Partition> {
    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if it is no `topic/number`
    public static Partition parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("'" + text + "' is no partition; write topic/number");
        }
        return new Partition(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(Partition other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic == 0 ? Integer.compare(number, other.number) : byTopic;
    }

    /// As `market.ticks/3`.
    @Override
    public String toString() {
        return topic + "/" + number;
    }
}
