package org.tsunagi.completion;

import org.tsunagi.base.kernel.Viewer;

/** A completion was revoked; its certificate becomes void in the same transaction. */
public record CompletionRevoked(long completionId, Viewer by, String reason) {}
