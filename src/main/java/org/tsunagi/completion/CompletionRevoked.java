package org.tsunagi.completion;

/** A completion was revoked; its certificate becomes void in the same transaction. */
public record CompletionRevoked(long completionId, String reason) {}
