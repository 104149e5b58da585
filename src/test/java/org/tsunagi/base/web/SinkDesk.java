package org.tsunagi.base.web;

import org.tsunagi.base.kernel.Desk;

/** An act that is committed, or refused by what is thrown at it. */
@Desk
class SinkDesk {
    void act() {}

    void fail(RuntimeException failure) {
        throw failure;
    }
}
