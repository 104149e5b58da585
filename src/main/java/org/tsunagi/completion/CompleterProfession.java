package org.tsunagi.completion;

/** One profession of one completer, as it was when the completion was decided; a completer may have several. */
public record CompleterProfession(long courseId, long completionId, long professionId) {}
