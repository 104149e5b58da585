package org.tsunagi.selection;

/** An applicant's place after the allocation: {@code waitingPosition} is 1 or more on the waiting list, else 0. */
public record Place(Candidate candidate, Result result, int waitingPosition) {}
