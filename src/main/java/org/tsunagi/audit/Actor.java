package org.tsunagi.audit;

import java.util.Optional;

/**
 * Who is acting at this moment.
 *
 * @param account the account, or 0 where nobody has signed in
 * @param name its holder's name now, or empty
 * @param address the network address
 * @param path the address asked for, without its query
 */
public record Actor(long account, String name, String address, String path) {
    /** Knows who is acting on the calling thread: the one whose form is being answered. */
    public interface Source {
        /** Empty where no form is answered (a page that is only read changes nothing) and where nobody has signed in. */
        Optional<Actor> acting();
    }
}
