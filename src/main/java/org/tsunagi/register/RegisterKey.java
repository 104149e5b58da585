package org.tsunagi.register;

/** A line of the register: a completion of ours, or an entry that was taken over. */
record RegisterKey(boolean isEntry, long id) {
    static RegisterKey of(Object[] row) {
        return new RegisterKey(((Number) row[0]).intValue() == 1, ((Number) row[1]).longValue());
    }
}
