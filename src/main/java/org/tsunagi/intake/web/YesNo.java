package org.tsunagi.intake.web;

/** Whether someone can come on every day. */
enum YesNo {
    YES,
    NO
}
