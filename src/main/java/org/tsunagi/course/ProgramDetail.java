package org.tsunagi.course;

/** A program with its version. */
public record ProgramDetail(long id, long version, NewProgram program) {}
