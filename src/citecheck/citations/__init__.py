"""Body to citations: scan for years, read names leftward and locators rightward."""
