package org.tsunagi.account;

/** Names the nominating body of a nominator; a bean of the feature that keeps the bodies. */
public interface BodyNames {
    String of(long bodyId);
}
