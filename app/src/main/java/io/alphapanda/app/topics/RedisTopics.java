package io.alphapanda.app.topics;

import io.alphapanda.app.reference.TopicNames;
import io.alphapanda.app.text.TextTable;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.redis.stream.RedisSettings;
import io.alphapanda.redis.stream.RedisTopicBootstrap;
import io.alphapanda.redis.stream.RedisTopicBootstrap.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Makes the topics of a desk on Redis, and says what it did.
record RedisTopics(RedisSettings settings, List<Scope> accounts) {
    int make(boolean isDryRun, PrintWriter out) {
        List<Outcome> outcomes = new RedisTopicBootstrap(settings).run(RedisTopicBootstrap.plan(accounts),
                isDryRun);
        out.println("Redis at " + settings.address() + ", keys of " + settings.namespace());
        TextTable table = new TextTable(List.of("topic", "streams", "kept", isDryRun ? "to do" : "done"));
        outcomes.forEach(one -> table.add(List.of(one.topic(), String.valueOf(one.shape().partitions()),
                TopicNames.kept(one.shape().retention()), one.step().name().toLowerCase(Locale.ROOT))));
        table.lines().forEach(out::println);
        outcomes.stream().filter(one -> !one.remark().isEmpty())
                .forEach(one -> out.println(one.topic() + ": " + one.remark()));
        out.println(outcomes.size() + " topics" + (isDryRun ? "; nothing was changed" : " are there"));
        out.flush();
        return 0;
    }
}
