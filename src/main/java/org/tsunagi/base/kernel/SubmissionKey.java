package org.tsunagi.base.kernel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rendered form carries so that the same submission is never taken twice: a random UUID in lower case. */
public record SubmissionKey(String value) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public SubmissionKey {
        if (!UUID_TEXT.matcher(value).matches()) {
            throw new IllegalStateException("no submission key");
        }
    }

    /** A key for a form about to be rendered. */
    public static SubmissionKey fresh() {
        return new SubmissionKey(UUID.randomUUID().toString());
    }

    /** The key that always stands for the same words. */
    public static SubmissionKey named(String words) {
        return new SubmissionKey(
                UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /**
     * The key a form came back with.
     *
     * @throws RuleViolation when it is missing or none of ours, for the whole form
     */
    public static SubmissionKey of(@Nullable String sent) {
        if (sent == null || !UUID_TEXT.matcher(sent).matches()) {
            throw new RuleViolation(null, "base.submissionKey");
        }
        return new SubmissionKey(sent);
    }
}
