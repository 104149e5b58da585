package org.tsunagi.intake;

/** What one nominating body has done about a call. */
public record BoardLine(long bodyId, String body, Standing standing) {
    /** Whether nothing has reached the prefecture yet. */
    public boolean isSilent() {
        return standing.arrived() == 0;
    }
}
