package org.tsunagi.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The stored files of papers, read a few at a time however many are asked for.
 *
 * @param read answers the bytes of these issues
 */
record StoredDocuments(Function<List<Long>, Map<Long, byte[]>> read) {
    private static final int AT_ONCE = 50;

    /** Hands each file over in the order given; fifty are in the memory at a time. */
    <T> void each(List<T> wanted, ToLongFunction<T> issue, Reader<T> reader) throws IOException {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<T> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            Map<Long, byte[]> bytes =
                    read.apply(some.stream().mapToLong(issue).boxed().toList());
            for (T one : some) {
                reader.take(one, bytes.get(issue.applyAsLong(one)));
            }
        }
    }

    /** What becomes of each file. */
    interface Reader<T> {
        void take(T one, byte[] file) throws IOException;
    }
}
