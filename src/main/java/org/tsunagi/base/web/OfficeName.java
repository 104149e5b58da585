package org.tsunagi.base.web;

/** The name of the office in the header of every page; a bean of the feature that keeps the prefecture. */
public interface OfficeName {
    /** 「見本県　研修管理」. */
    String shortName();
}
