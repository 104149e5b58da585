package org.tsunagi.intake;

/** A nominating body that has sent nothing for a call yet. */
record SilentBody(long callId, String body) {}
