"""What one learning pass comes to: sites as they came and as a visitor gets them, judged by three engines."""
