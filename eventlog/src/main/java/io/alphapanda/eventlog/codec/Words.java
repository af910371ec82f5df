package io.alphapanda.eventlog.codec;

import io.alphapanda.domain.event.Scope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The texts that return again and again in one log segment, numbered from 0 in the order of their first use.
///
/// A writer puts a number in place of a text; a reader gets the same `String` and `Scope` object each time.
/// One thread at a time.
public final class Words {
    /// How many texts one segment numbers; later ones are written out.
    public static final int WORDS_MAX = 1 << 16;
    /// Longer texts are written out: they hardly return.
    static final int CHARS_MAX = 80;

    private @Nullable String[] words = new String[64];
    private @Nullable Scope[] scopes = new Scope[64];
    /// Number + 1 by hash, with open addressing, half empty at least; 0 = free.
    private int[] slots = new int[256];
    private int size;

    /// The number of a text, given now if it has none; −1 if it gets none.
    int numberOf(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            if (text.equals(words[slots[slot] - 1])) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        if (size == WORDS_MAX || text.length() > CHARS_MAX) {
            return -1;
        }
        add(text);
        return size - 1;
    }

    /// Gives a text the next number, as its writer did.
    ///
    /// @throws IllegalArgumentException if the numbers are used up
    public void add(String text) {
        if (size == WORDS_MAX) {
            throw new IllegalArgumentException("a segment numbers at most " + WORDS_MAX + " texts");
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            scopes = Arrays.copyOf(scopes, size * 2);
        }
        words[size++] = text;
        if (size * 4 > slots.length) {
            slots = new int[slots.length * 2];
            for (int number = 0; number < size; number++) {
                settle(number);
            }
        } else {
            settle(size - 1);
        }
    }

    private void settle(int number) {
        int mask = slots.length - 1;
        int hash = at(number).hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = number + 1;
    }

    /// The text with a number.
    ///
    /// @throws IllegalArgumentException if it was never given
    public String at(int number) {
        String word = number >= 0 && number < size ? words[number] : null;
        if (word == null) {
            throw new IllegalArgumentException("word " + number + " was never defined; there are " + size);
        }
        return word;
    }

    Scope scopeAt(int number) {
        String word = at(number);
        Scope scope = scopes[number];
        if (scope == null) {
            scope = new Scope(word);
            scopes[number] = scope;
        }
        return scope;
    }

    /// How many texts have a number.
    public int size() {
        return size;
    }

    /// Forgets every text, as a new segment begins.
    public void clear() {
        Arrays.fill(words, null);
        Arrays.fill(scopes, null);
        Arrays.fill(slots, 0);
        size = 0;
    }
}
