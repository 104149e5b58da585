package org.tsunagi.course;

/** How a training session reaches the trainees. */
public enum Delivery {
    IN_PERSON,
    ONLINE,
    ON_DEMAND
}
